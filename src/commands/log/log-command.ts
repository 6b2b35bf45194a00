import type { Command } from '../command.ts';
import { show } from '../show/show.ts';
import { showOptions } from '../show/show-usage.ts';
import { logOptions, logPage } from './show-log.ts';
import { wholeHistory, wordingPage } from './show-wording.ts';

export const command: Command = {
  usage: {
    examples: {
      'cthd log': { vi: 'mọi bản ghi, mới nhất trước', en: 'every record, newest first' },
      'cthd log II.2.1/3 --since 2025-01-01': {
        vi: 'một nhiệm vụ, từ đầu năm 2025',
        en: 'one task, from 2025 on',
      },
      'cthd log --wording --unit II.2.1/3': {
        vi: 'lời văn của đơn vị từ khi ban hành đến nay',
        en: 'the wording of a unit from its issue until now',
      },
    },
    arguments: {
      '[unit...]': {
        vi: 'chỉ các nhiệm vụ này: mã, địa chỉ (II.2.1/3) hoặc vài từ',
        en: 'only these tasks: id, address (II.2.1/3) or a few words',
      },
    },
    options: {
      '--unit <unit>': {
        vi: 'đơn vị, như khi viết sau lệnh; dùng được nhiều lần',
        en: 'a unit, as when written after the command; may be repeated',
        repeatable: true,
      },
      '--wording': {
        vi: 'lịch sử lời văn của đơn vị, cùng văn bản của từng lần thay đổi; nhận cả số cũ',
        en: 'the history of a unit’s wording with the instrument of each change; takes former numbers too',
      },
      ...logOptions,
      ...showOptions(logPage.formats),
    },
  },
  run(given, environment) {
    const { wording, unit, since, until } = given.options;
    const words = { ...given, args: [given.args[0] ?? [], (unit as readonly string[] | undefined) ?? []] };
    if (wording !== true) return show(logPage, words, environment);
    if (since !== undefined || until !== undefined) throw wholeHistory();
    return show(wordingPage, words, environment);
  },
};
