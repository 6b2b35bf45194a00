import type { Localised } from '../../locale/localised.ts';

/** What the rule plain-yaml says of each thing that programme files leave out of YAML. */
export const plainMessages = {
  alias: {
    vi: 'Tệp của chương trình không dùng bí danh YAML (*tên); hãy viết lại nội dung.',
    en: 'Programme files use no YAML aliases (*name); write the content out.',
  },
  anchor: {
    vi: 'Tệp của chương trình không dùng neo YAML (&tên); hãy bỏ đi.',
    en: 'Programme files use no YAML anchors (&name); remove it.',
  },
  tag: {
    vi: 'Tệp của chương trình không dùng thẻ YAML (!thẻ); hãy bỏ đi.',
    en: 'Programme files use no YAML tags (!tag); remove it.',
  },
  directive: {
    vi: 'Tệp của chương trình không dùng chỉ thị YAML (%…).',
    en: 'Programme files use no YAML directives (%…).',
  },
  merge: {
    vi: 'Tệp của chương trình không dùng khóa gộp (<<); hãy viết lại nội dung.',
    en: 'Programme files use no merge keys (<<); write the content out.',
  },
  forbidden: (name: string): Localised => ({
    vi: `Không dùng được khóa «${name}».`,
    en: `The key “${name}” cannot be used.`,
  }),
  number: (written: string): Localised => ({
    vi: `Không lưu đúng được số ${written}; nếu là chữ, hãy đặt trong dấu nháy.`,
    en: `The number ${written} cannot be kept exactly; put it in quotes if it is text.`,
  }),
};
