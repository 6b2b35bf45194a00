import type { Usage } from '../command.ts';
import { explainOption } from '../save/save-usage.ts';

/** How `cthd send` is called. */
export const usage: Usage = {
  examples: {
    'cthd send': {
      vi: 'gửi những gì đã lưu thành một bản đề xuất, in địa chỉ của nó',
      en: 'send what was saved as a proposal, and print its address',
    },
    'cthd send --to https://vi-du.vn/van-phong/ke-hoach.git': {
      vi: 'lần đầu: cho biết gửi về kho chung nào; máy nhớ cho những lần sau',
      en: 'the first time: say to which shared repository; it is remembered',
    },
  },
  options: {
    '--to <address>': {
      vi: 'địa chỉ kho chung (https, ssh hoặc thư mục), khi thư mục này chưa nối với kho nào',
      en: 'the address of the shared repository (https, ssh or a path), where none is connected yet',
    },
    ...explainOption,
  },
};
