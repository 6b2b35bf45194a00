import { kindsOf } from './kind-facts.ts';

const documentFields = [
  'previously',
  'type',
  'symbol',
  'date',
  'in-force',
  'issuer',
  'title',
  'names',
  'passages',
  'unverified',
  'note',
];
const document = [
  ...[...documentFields, 'verified', 'verified.source', 'verified.on', 'verified.by'].map(
    (field) => `documents.registeredDocument.${field}`,
  ),
];
const relation = [
  'documents.registeredDocument.relations',
  ...['implements', 'continues', 'amends', 'replaces', 'succeeds', 'corrects'].map(
    (kind) => `documents.relation.${kind}`,
  ),
];

/** The kinds of change in the registers of documents and bodies. */
export const registryKinds = kindsOf('registry', {
  'document-added': {
    claims: ['documents.documents', 'documents.registeredDocument.id'],
    mirror: 'document-removed',
    name: { vi: 'thêm văn bản vào sổ', en: 'document registered' },
    means: { vi: 'Sổ văn bản có thêm một văn bản.', en: 'The register has one more document.' },
  },
  'document-removed': {
    claims: ['documents.documents', 'documents.registeredDocument.id'],
    mirror: 'document-added',
    name: { vi: 'bỏ văn bản khỏi sổ', en: 'document taken off the register' },
    means: { vi: 'Sổ văn bản mất một văn bản.', en: 'The register has one document less.' },
  },
  'document-id-changed': {
    claims: ['documents.registeredDocument.id', 'documents.registeredDocument.previously'],
    name: { vi: 'đổi mã văn bản', en: 'id of the document changed' },
    means: {
      vi: 'Một văn bản trong sổ mang mã khác và giữ mã trước đây (previously); bản ghi và phiếu vẫn tìm thấy nó.',
      en: 'A document of the register bears another id and keeps the former one (previously), by which records and slips find it.',
    },
  },
  'document-changed': {
    claims: document,
    name: { vi: 'sửa thông tin văn bản', en: 'document’s entry changed' },
    means: {
      vi: 'Thông tin về một văn bản trong sổ đổi.',
      en: 'What the register says of a document changed.',
    },
  },
  'document-ended': {
    claims: ['documents.relation.replaces', 'documents.relation.succeeds'],
    mirror: {
      vi: 'Bỏ quan hệ đã làm văn bản hết vai trò là relation-removed; văn bản không sống lại nhờ đó.',
      en: 'To take the relation away again is relation-removed; that brings no document back.',
    },
    name: { vi: 'văn bản có văn bản thay thế hoặc kế tiếp', en: 'document’s life ended' },
    means: {
      vi: 'Sổ nay biết một văn bản mới hơn thay thế hoặc kế tiếp văn bản này về nội dung; nơi viện dẫn cần rà soát.',
      en: 'The register now knows a newer document that replaces or succeeds this one; whoever cites it should look again.',
    },
  },
  'relation-added': {
    claims: relation,
    mirror: 'relation-removed',
    name: { vi: 'thêm quan hệ giữa văn bản', en: 'relation added' },
    means: {
      vi: 'Sổ ghi thêm một quan hệ giữa hai văn bản.',
      en: 'The register relates two more documents.',
    },
  },
  'relation-removed': {
    claims: relation,
    mirror: 'relation-added',
    name: { vi: 'bỏ quan hệ giữa văn bản', en: 'relation removed' },
    means: { vi: 'Sổ bỏ một quan hệ giữa hai văn bản.', en: 'The register no longer relates two documents.' },
  },
  'body-added': {
    claims: ['organisations.organisations', 'organisations.body.id'],
    mirror: 'body-removed',
    name: { vi: 'thêm tổ chức vào sổ', en: 'body registered' },
    means: { vi: 'Sổ cơ quan có thêm một tổ chức.', en: 'The register has one more body.' },
  },
  'body-removed': {
    claims: ['organisations.organisations', 'organisations.body.id'],
    mirror: 'body-added',
    name: { vi: 'bỏ tổ chức khỏi sổ', en: 'body taken off the register' },
    means: { vi: 'Sổ cơ quan mất một tổ chức.', en: 'The register has one body less.' },
  },
  'body-id-changed': {
    claims: ['organisations.body.id', 'organisations.body.previously'],
    name: { vi: 'đổi mã tổ chức', en: 'id of the body changed' },
    means: {
      vi: 'Một tổ chức trong sổ mang mã khác và giữ mã trước đây (previously); bản ghi và phiếu vẫn tìm thấy nó.',
      en: 'A body of the register bears another id and keeps the former one (previously), by which records and slips find it.',
    },
  },
  'body-changed': {
    claims: ['previously', 'name', 'names', 'kind', 'from', 'to', 'successor', 'superior', 'note'].map(
      (field) => `organisations.body.${field}`,
    ),
    name: { vi: 'sửa thông tin tổ chức', en: 'body’s entry changed' },
    means: { vi: 'Thông tin về một tổ chức trong sổ đổi.', en: 'What the register says of a body changed.' },
  },
  'body-ended': {
    claims: ['organisations.body.to', 'organisations.body.successor'],
    mirror: {
      vi: 'Tổ chức đã kết thúc không trở lại; bỏ ngày kết thúc là sửa sổ: body-changed.',
      en: 'A body that ended does not come back; to take its end away is to correct the register: body-changed.',
    },
    name: { vi: 'tổ chức kết thúc', en: 'body ended' },
    means: {
      vi: 'Sổ nay ghi rằng tổ chức đã kết thúc hoặc đổi tên, và tổ chức kế thừa nếu có.',
      en: 'The register now says that the body ended or changed its name, and what took its place.',
    },
  },
});
