import { planRule } from '../plan-rule.ts';

/** A programme is called by one name on the command line, in tags and in its folder. */
export const programmeFolder = planRule<{ id: string; folder: string }>({
  id: 'programme-folder',
  group: 'programme',
  severity: 'error',
  scope: 'outline',
  message: ({ id, folder }) => ({
    vi: `Chương trình có mã ${id}, còn thư mục là ${folder}.`,
    en: `The programme’s id is ${id}, and its folder is ${folder}.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const folder = programme.folder.replace('plans/', '');
      if (programme.id !== folder) report(programme, 'id', { id: programme.id, folder });
    }
  },
});
