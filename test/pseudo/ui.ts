import { ui as real } from '../../src/locales/en/ui.ts';
import { pseudo } from './pseudo.ts';

export const ui = pseudo(real);
