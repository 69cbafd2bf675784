import { defineContents } from '../../define'

/** 目录 of a volume of target forms: one line for each programme, with its page. */
export const programmeContents = defineContents({
  titles: [['目录'], ['目次']],
  columns: [
    { field: 'seq', titles: ['序号'] },
    {
      field: 'name',
      titles: ['项目名称', '名称'],
      // What the title of a form adds to the name of the programme.
      patterns: [/^(.+?)[（(]?(?:预算)?绩效(?:目标)?(?:目标|申报表|自评表|申报|表)[)）]?$/],
    },
    { field: 'department', titles: ['主管部门', '部门'] },
    { field: 'page', titles: ['页码', '页'] },
  ],
})
