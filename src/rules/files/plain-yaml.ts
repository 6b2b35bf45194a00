import { readingRule } from '../../plan/rule.ts';

/** A programme uses the plain part of YAML: what stands in the file is what is meant. */
export const plainYaml = readingRule({
  id: 'plain-yaml',
  group: 'files',
  severity: 'error',
  docs: {
    vi: {
      summary:
        'Tệp chỉ dùng phần đơn giản của YAML: không neo, bí danh, thẻ, khóa gộp, chỉ thị, số không lưu đúng.',
      why: 'Bí danh và khóa gộp làm nội dung ở một dòng đổi theo dòng khác; thẻ và chỉ thị đổi cách hiểu giá trị; số quá dài bị làm tròn mà không ai thấy. Văn bản chính thức phải đọc được ngay tại chỗ.',
      fix: 'Viết nội dung ra đầy đủ; số ký hiệu thì đặt trong dấu nháy.',
    },
    en: {
      summary:
        'Files use plain YAML only: no anchors, aliases, tags, merge keys, directives or numbers that cannot be kept exactly.',
      why: 'Aliases and merge keys make one line change with another; tags and directives change what a value means; over-long numbers are rounded unseen. Official text must be readable where it stands.',
      fix: 'Write the content out; put a number that is a symbol in quotes.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: 'NHIỆM VỤ & GIẢI PHÁP'
    units:
      - { id: mo-lop, kind: section, number: '1', text: Mở lớp., task: { indicator: { name: lớp, target: 4.50 } } }
`,
      },
    ],
    bad: [
      {
        file: 'text/II.yaml',
        yaml: `
%YAML 1.1 # !
---
units:
  - id: nhiem-vu
    kind: part
    number: !!str II # !
    heading: &ten NHIỆM VỤ # !
    units:
      - id: mo-lop
        kind: section
        number: '1'
        text: *ten # !
        task:
          <<: { lead: van-phong } # !
          indicator: { name: lớp, target: 12345678901234567890 } # !
          __proto__: { lead: van-phong } # !
`,
      },
    ],
  },
});
