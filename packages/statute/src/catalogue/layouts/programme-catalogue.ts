import { contentsLayout } from '../../layout'

export const programmeCatalogue = contentsLayout({
  title: '目录',
  columns: { seq: '序号', name: '项目名称', department: '主管部门', amount: '{year}预算', page: '页码' },
  total: '合计',
  line: '{name}绩效目标表（{department}）',
})
