export const LANGS = ['zh', 'zh-Hant', 'en'] as const;
export type Lang = (typeof LANGS)[number];
