import { kindsOf } from './kind-facts.ts';

/** The kinds of change of a programme as a whole: whether it is there, what it is called in the data, how its text is kept. */
export const programmeKinds = kindsOf('wording', {
  'text-files-changed': {
    claims: ['programme.text', 'text.parent'],
    actions: [],
    name: { vi: 'chia lại tệp lời văn', en: 'text files rearranged' },
    means: {
      vi: 'Lời văn được chia thành các tệp khác; bản in không đổi vì vậy.',
      en: 'The text is divided into other files; that changes nothing in print.',
    },
  },
  'programme-added': {
    claims: ['programme.id'],
    mirror: 'programme-removed',
    actions: [],
    name: { vi: 'thêm chương trình', en: 'programme added' },
    means: {
      vi: 'Một chương trình hành động chỉ có ở bên sau, với mọi thứ trong thư mục của nó.',
      en: 'An action programme is only on the later side, with everything in its folder.',
    },
  },
  'programme-removed': {
    claims: ['programme.id'],
    mirror: 'programme-added',
    actions: [],
    name: { vi: 'bỏ chương trình', en: 'programme removed' },
    means: {
      vi: 'Một chương trình hành động chỉ có ở bên trước.',
      en: 'An action programme is only on the earlier side.',
    },
  },
  'programme-id-changed': {
    claims: ['programme.id'],
    actions: [],
    name: { vi: 'đổi mã chương trình', en: 'id of the programme changed' },
    means: {
      vi: 'Chương trình trong cùng một thư mục, hoặc có lời văn giống, mang mã khác; mã lẽ ra không đổi.',
      en: 'The programme in the same folder, or with a similar wording, bears another id; an id should never change.',
    },
  },
  'fictional-changed': {
    claims: ['programme.fictional'],
    actions: [],
    name: { vi: 'đổi dấu hư cấu', en: 'marked as fictional or real' },
    nameOf: {
      added: { vi: 'đánh dấu là hư cấu', en: 'marked as fictional' },
      removed: { vi: 'thôi đánh dấu là hư cấu', en: 'no longer marked as fictional' },
    },
    means: {
      vi: 'Chương trình được đánh dấu, hoặc thôi được đánh dấu, là ví dụ hư cấu.',
      en: 'The programme is marked as a made-up example, or no longer.',
    },
  },
});
