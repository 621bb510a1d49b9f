import type { Locale } from '../domain/model.ts';
import { panel as en, type PanelTexts } from './en/panel.ts';
import { panel as zh } from './zh-CN/panel.ts';

export type { PanelTexts };

/** Texts of the in-page panel in a locale. */
export const panelTexts = (locale: Locale): PanelTexts => (locale === 'zh-CN' ? zh : en);
