import { type FormatName, formats } from '../../writers/formats.ts';
import type { OptionTable } from '../command.ts';

/** Lets `--out` replace whatever is there. */
export const forceOption: OptionTable = {
  '--force': {
    vi: 'với --out: ghi đè cả tệp đã được sửa tay hoặc không do cthd tạo',
    en: 'with --out: overwrite even a file that was edited, or that cthd did not make',
  },
};

/** The options that everything that can be shown takes beside its own; the usual format is text, which settings may change, or one of its own. */
export const showOptions = (known: readonly FormatName[], usual: FormatName = 'text'): OptionTable => ({
  '--format <name>': {
    vi: `định dạng (mặc định: theo đuôi tệp của --out, ${usual === 'text' ? 'CTHD_FORMAT, cthd.yaml, ' : ''}không thì ${usual === 'text' ? usual : `text ở màn hình, ${usual} ở nơi khác`})`,
    en: `format (default: by the ending of --out, ${usual === 'text' ? 'CTHD_FORMAT, cthd.yaml, ' : ''}else ${usual === 'text' ? usual : `text on a screen, ${usual} elsewhere`})`,
    choices: known,
    isConfigured: usual === 'text',
  },
  '--out <file>': {
    vi: `ghi vào tệp này (${endingsOf(known)}); chỉ ghi đè tệp do cthd tạo mà chưa ai sửa tay`,
    en: `write to this file (${endingsOf(known)}); only a file made by cthd and not edited since is overwritten`,
  },
  ...forceOption,
  '--check': {
    vi: 'không in: tạo lại các tệp bằng lệnh ghi trong chúng và so sánh; khác thì mã thoát 1',
    en: 'print nothing: make files again by the commands they name and compare; exit code 1 where one differs',
  },
});

const endingsOf = (known: readonly FormatName[]) =>
  known.map((name) => `.${formats[name].extension}`).join(', ');
