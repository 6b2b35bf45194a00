import { expect, test } from 'vitest';
import { findOffices } from '../../src/vietnamese/wording/find-offices.ts';

test.each<[string, string[]]>([
  [
    'Sở Nội vụ chủ trì, phối hợp Sở Tài chính và Sở Khoa học và Công nghệ',
    ['Sở Nội vụ', 'Sở Tài chính', 'Sở Khoa học và Công nghệ'],
  ],
  [
    'Bộ Công Thương, Bộ Y tế, Bộ trưởng Bộ Quốc phòng và Công an tỉnh',
    ['Bộ Công Thương', 'Bộ Y tế', 'Bộ Quốc phòng'],
  ],
  [
    'Bộ Văn hóa, Thể thao và Du lịch; Sở Y tế bố trí; Sở Y tế',
    ['Bộ Văn hóa, Thể thao và Du lịch', 'Sở Y tế'],
  ],
  ['Bộ Tư pháp và các cơ quan trình Thủ tướng Chính phủ', ['Bộ Tư pháp', 'Thủ tướng Chính phủ']],
  [
    'Bộ Công An, Bộ Giao thông Vận tải, Bộ Tài nguyên và môi trường, Bộ Khoa học, Công nghệ; Bộ Chỉ số; Bộ Chỉ huy Quân sự tỉnh',
    [
      'Bộ Công An',
      'Bộ Giao thông Vận tải',
      'Bộ Tài nguyên và môi trường',
      'Bộ Khoa học, Công nghệ',
      'Bộ Chỉ huy Quân sự tỉnh',
    ],
  ],
  [
    'Bộ Tiêu chí, Bộ Công cụ, Bộ Pháp điển; bộ trưởng Bộ Ví dụ và Thử nghiệm; Bộ Khoa học và công nghệ, Bộ Y tế',
    ['Bộ Ví dụ và Thử nghiệm', 'Bộ Khoa học và công nghệ', 'Bộ Y tế'],
  ],
  [
    'Ban Thường vụ Tỉnh ủy giao Ban Tuyên giáo và Dân vận Tỉnh ủy; Hội Nông dân Việt Nam, Đảng ủy Chính phủ và Toà án nhân dân tối cao',
    [
      'Ban Thường vụ Tỉnh ủy',
      'Ban Tuyên giáo và Dân vận Tỉnh ủy',
      'Hội Nông dân Việt Nam',
      'Đảng ủy Chính phủ',
      'Toà án nhân dân tối cao',
    ],
  ],
  ['các sở, ngành; Sở ngành liên quan; Bộ luật Dân sự', []],
])('%s', (text, names) => {
  expect(findOffices(text)).toEqual(names);
});
