import { panel as real } from '../../src/locales/en/panel.ts';
import { pseudo } from './pseudo.ts';

export const panel = pseudo(real);
