/** The words of the fictional programme that the benchmark reads. */

export const bodies = [
  ['ban-chu-nhiem', 'Ban Chủ nhiệm Hội hư cấu'],
  ['van-phong', 'Văn phòng Hội hư cấu'],
  ['ban-to-chuc', 'Ban Tổ chức - Chính sách Hội hư cấu'],
  ['ban-khoa-hoc', 'Ban Khoa học và Hợp tác quốc tế Hội hư cấu'],
  ['ban-truyen-thong', 'Ban Truyền thông và Phổ biến kiến thức Hội hư cấu'],
  ['ban-tu-van', 'Ban Tư vấn, Phản biện và Giám định xã hội Hội hư cấu'],
  ['quy-ho-tro', 'Quỹ Hỗ trợ sáng tạo kỹ thuật Hội hư cấu'],
  ['hoi-dia-phuong', 'các hội địa phương của Hội hư cấu'],
] as const;

export const verbs = [
  'Tổ chức',
  'Phối hợp với các cơ quan, đơn vị tổ chức',
  'Xây dựng và ban hành',
  'Hoàn thành',
  'Chủ trì, phối hợp thực hiện',
  'Biên soạn, phát hành',
] as const;

export const objects = [
  'lớp tập huấn nghiệp vụ cho cán bộ các hội thành viên',
  'hội thảo khoa học về phát triển nguồn nhân lực chất lượng cao',
  'báo cáo tư vấn, phản biện gửi cơ quan có thẩm quyền',
  'tài liệu phổ biến kiến thức cho người dân vùng sâu, vùng xa',
  'mô hình ứng dụng tiến bộ kỹ thuật vào sản xuất, đời sống',
  'cuộc kiểm tra việc chấp hành điều lệ của các tổ chức trực thuộc',
  'chuyên đề học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  'quy chế phối hợp giữa các tổ chức thành viên',
] as const;

export const purposes = [
  'góp phần nâng cao năng lực của đội ngũ trí thức khoa học và công nghệ',
  'phục vụ phát triển kinh tế - xã hội của địa phương',
  'bảo đảm thiết thực, tiết kiệm và đúng tiến độ đề ra',
  'đáp ứng yêu cầu nhiệm vụ trong giai đoạn 2021 - 2025',
  'tạo chuyển biến rõ nét trong công tác tập hợp, đoàn kết hội viên',
  'gắn kết chặt chẽ giữa nghiên cứu, đào tạo và ứng dụng',
] as const;

export const subjects = [
  'công tác xây dựng tổ chức và phát triển hội viên',
  'hoạt động tư vấn, phản biện và giám định xã hội',
  'công tác truyền thông và phổ biến kiến thức',
  'hoạt động nghiên cứu khoa học và đổi mới sáng tạo',
  'công tác hợp tác quốc tế của các hội thành viên',
  'công tác tôn vinh trí thức và các giải thưởng',
] as const;

export const deliverables = [
  'Báo cáo kết quả thực hiện',
  'Quyết định ban hành',
  'Kế hoạch được phê duyệt',
  'Kỷ yếu hội thảo',
  'Biên bản nghiệm thu',
] as const;
