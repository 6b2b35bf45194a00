import type { Language } from '../../locale/localised.ts';
import type { Config } from '../shared/read-config.ts';
import { type Check, fine, wrong } from './doctor-check.ts';

const languageNames: Readonly<Record<'vi' | 'en', Record<Language, string>>> = {
  vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'tiếng Anh', en: 'English' },
};

/** What the settings beside the plan say, or what is wrong with them; nothing where there are none. */
export function checkConfig(config: Config | null): Check[] {
  if (config === null) return [];
  if (config.fault) return [wrong('config', config.fault)];
  const { language, format } = config.settings;
  const said = (spoken: Language) =>
    [
      ...(language === undefined ? [] : [languageNames[language][spoken]]),
      ...(format === undefined ? [] : [{ vi: `định dạng ${format}`, en: `format ${format}` }[spoken]]),
    ].join(', ');
  return [
    fine(
      'config',
      `cthd.yaml: ${said('vi') || 'không đặt gì'} (tùy chọn, CTHD_LANG, CTHD_FORMAT được ưu tiên).`,
      `cthd.yaml: ${said('en') || 'sets nothing'} (options, CTHD_LANG, CTHD_FORMAT come first).`,
    ),
  ];
}
