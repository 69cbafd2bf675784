import type { RowTextKey } from '@heng/domain/records/statement'

/** What the columns of a statement that name its rows are called, in the usual order of a table. */
export const rowTextTitles: Readonly<Record<RowTextKey, string>> = {
  seq: '序号',
  region: '区域',
  project: '项目名称',
  projectCode: '项目编码',
  department: '主管部门',
  owner: '项目业主',
  typeCode: '类型编码',
  typeName: '类型',
  unitCode: '单位编码',
  unitName: '单位名称',
  nature: '项目性质',
}
