import { page as real } from '../../src/locales/en/page.ts';
import { pseudo } from './pseudo.ts';

export const page = pseudo(real);
