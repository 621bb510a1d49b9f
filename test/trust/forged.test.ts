import { forged } from '../e2e/suites/forged.ts';

forged();
