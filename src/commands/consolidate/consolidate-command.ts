import type { Command } from '../command.ts';
import { command as render } from '../render/render-command.ts';
import { formatOption, outOption } from '../render/render-usage.ts';
import { views } from '../render/views.ts';

/** The consolidated text under the name by which it is asked for; a view like any other, so that `render --check` makes it again. */
export const command: Command = {
  usage: {
    examples: [
      {
        line: 'cthd consolidate',
        words: { vi: 'bản tổng hợp đến hôm nay', en: 'the consolidated text as of today' },
      },
      {
        line: 'cthd consolidate --as-of 2025-06-30 --out ban-tong-hop.docx',
        words: {
          vi: 'đến một ngày, thành tệp Word có chú thích cuối trang',
          en: 'as of a day, as a Word document with footnotes',
        },
      },
      {
        line: 'cthd consolidate --out ban-tong-hop.html',
        words: { vi: 'thành trang, bấm vào số để đọc chú thích', en: 'as a page whose notes open in place' },
      },
    ],
    options: [formatOption(views['consolidated']?.formats ?? []), outOption],
  },
  run: (given, environment) => render.run({ ...given, args: [['consolidated']] }, environment),
};
