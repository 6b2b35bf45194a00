import { issueFields } from '../change.ts';
import { kindsOf } from './kind-facts.ts';

/** The kinds of change in the head of a programme, in the order of the printed page. */
export const headKinds = kindsOf('wording', {
  'title-reworded': {
    claims: ['programme.title'],
    actions: ['amend', 'replace', 'correct'],
    name: { vi: 'sửa tên gọi', en: 'title reworded' },
    means: {
      vi: 'Dòng tên loại, tên gọi của chương trình có lời khác.',
      en: 'The title line of the programme is worded otherwise.',
    },
  },
  'subject-reworded': {
    claims: ['programme.subject'],
    actions: ['amend', 'replace', 'correct'],
    name: { vi: 'sửa trích yếu', en: 'subject reworded' },
    means: {
      vi: 'Trích yếu của chương trình có lời khác.',
      en: 'The subject line of the programme is worded otherwise.',
    },
  },
  'issue-changed': {
    claims: [...issueFields, 'succeeds.programme', 'succeeds.closed'].map((field) => `programme.${field}`),
    actions: ['amend', 'replace', 'correct'],
    name: {
      vi: 'đổi số, ký hiệu, ngày, nơi hoặc cơ quan ban hành',
      en: 'symbol, date, place or issuer changed',
    },
    means: {
      vi: 'Một trong các yếu tố thể thức của chương trình đổi: loại văn bản, số và ký hiệu, ngày, địa danh, cơ quan ban hành.',
      en: 'One of the formal particulars of the programme changed: type, number and symbol, date, place, issuer.',
    },
  },
  'carrier-changed': {
    claims: [
      'programme.issued-with',
      ...[
        ...issueFields.filter((field) => !['reference', 'family', 'succeeds'].includes(field)),
        'title',
        'subject',
        'authority',
        'grounds',
        'grounds.document',
        'grounds.text',
        'formula',
        'articles',
        'signature',
        'signature.authority',
        'signature.position',
        'signature.name',
        'recipients',
        'filing',
      ].map((field) => `programme.carrier.${field}`),
    ],
    actions: ['amend', 'replace', 'correct'],
    name: { vi: 'sửa văn bản ban hành', en: 'carrying instrument changed' },
    nameOf: {
      added: { vi: 'ghi văn bản ban hành', en: 'carrying instrument entered' },
      removed: { vi: 'bỏ văn bản ban hành', en: 'carrying instrument removed' },
    },
    means: {
      vi: 'Số, ngày, căn cứ, chữ ký hoặc nơi nhận của văn bản mà chương trình được ban hành kèm theo đổi; các điều của nó là đơn vị.',
      en: 'The number, date, grounds, signature or recipients of the instrument that carries the programme changed; its articles are units.',
    },
  },
  'ground-added': {
    claims: ['programme.grounds'],
    mirror: 'ground-removed',
    actions: ['amend', 'replace', 'add'],
    name: { vi: 'thêm căn cứ', en: 'ground added' },
    means: {
      vi: 'Chương trình thực hiện thêm một văn bản.',
      en: 'The programme carries out one more document.',
    },
  },
  'ground-removed': {
    claims: ['programme.grounds'],
    mirror: 'ground-added',
    actions: ['amend', 'replace', 'repeal'],
    name: { vi: 'bỏ căn cứ', en: 'ground removed' },
    means: {
      vi: 'Một văn bản không còn là căn cứ của chương trình.',
      en: 'A document is no longer a ground of the programme.',
    },
  },
  'preamble-reworded': {
    claims: ['programme.preamble'],
    actions: ['amend', 'replace', 'correct'],
    name: { vi: 'sửa lời dẫn', en: 'preamble reworded' },
    means: {
      vi: 'Đoạn mở đầu của chương trình có lời khác.',
      en: 'The opening paragraph is worded otherwise.',
    },
  },
  'term-changed': {
    claims: ['programme.term', 'programme.term.from', 'programme.term.to'],
    actions: ['amend', 'replace', 'adjust'],
    name: { vi: 'đổi nhiệm kỳ', en: 'term changed' },
    means: {
      vi: 'Thời gian mà chương trình bao trùm đổi.',
      en: 'The time that the programme covers changed.',
    },
  },
  'signature-changed': {
    claims: [
      'programme.signature',
      'programme.signature.authority',
      'programme.signature.position',
      'programme.signature.name',
    ],
    actions: ['amend', 'replace', 'correct'],
    name: { vi: 'đổi phần ký', en: 'signature changed' },
    nameOf: {
      added: { vi: 'thêm phần ký', en: 'signature added' },
      removed: { vi: 'bỏ phần ký', en: 'signature removed' },
    },
    means: {
      vi: 'Quyền hạn, chức vụ hoặc họ tên người ký đổi.',
      en: 'The authority, position or name of the signer changed.',
    },
  },
  'recipient-added': {
    claims: ['programme.recipients'],
    mirror: 'recipient-removed',
    actions: ['amend', 'replace', 'add'],
    name: { vi: 'thêm nơi nhận', en: 'recipient added' },
    means: { vi: '«Nơi nhận» có thêm một dòng.', en: 'The recipients have one more line.' },
  },
  'recipient-removed': {
    claims: ['programme.recipients'],
    mirror: 'recipient-added',
    actions: ['amend', 'replace', 'repeal'],
    name: { vi: 'bỏ nơi nhận', en: 'recipient removed' },
    means: { vi: '«Nơi nhận» mất một dòng.', en: 'The recipients have one line less.' },
  },
  'recipient-changed': {
    claims: ['programme.recipient.line', 'programme.recipient.body', 'programme.recipient.mark'],
    actions: ['amend', 'replace', 'correct'],
    name: { vi: 'đổi nơi nhận', en: 'recipient changed' },
    means: {
      vi: 'Một dòng «Nơi nhận» đổi lời, đổi chỗ hoặc ứng với tổ chức khác.',
      en: 'A line of the recipients is worded otherwise, stands elsewhere or means another body.',
    },
  },
  'filing-changed': {
    claims: ['programme.filing'],
    actions: ['amend', 'replace', 'correct'],
    name: { vi: 'đổi dòng lưu', en: 'filing line changed' },
    nameOf: {
      added: { vi: 'thêm dòng lưu', en: 'filing line added' },
      removed: { vi: 'bỏ dòng lưu', en: 'filing line removed' },
    },
    means: { vi: 'Dòng lưu của chương trình đổi.', en: 'The filing line of the programme changed.' },
  },
});
