import { readText } from '../../formats/text'
import { type FormRow, formRowsOf } from './form-row'

/** The rows of a text as the form reader sees them; ¦ stands for a tab, which an editor may not show. */
export const sampleRows = (content: string): FormRow[] =>
  formRowsOf(readText('示例.txt', content.replaceAll('¦', '\t')))

/** The only row of a text. */
export const sampleRow = (content: string): FormRow => {
  const [row] = sampleRows(content)
  if (!row) throw new Error(`“${content}” has no row`)
  return row
}

/** A row of a grid with these cells. */
export const rowOfCells = (...texts: string[]): FormRow => ({
  line: 1,
  endLine: 1,
  origin: 'tabs',
  cells: texts.map((text, cell) => ({ text, line: 1, endLine: 1, cell })),
  columns: null,
  block: 0,
  blankBefore: 0,
})

/** A small form in rows of tabs. */
export const sampleForm = `2024年项目绩效目标表
编制单位：109-示例区水利局
单位：万元
项目名称¦河道巡查专项
主管部门¦109-示例区水利局¦当年预算¦120.00
项目概况¦开展河道日常巡查。
立项依据¦示例区河道管理办法
当年绩效目标¦河道整洁，
¦巡查到位。
绩效指标¦指标名称¦指标性质¦指标值¦计量单位¦指标权重¦是否核心
¦巡查次数¦≥¦12¦次¦60¦是
¦群众满意度¦≥¦90¦%¦30¦否
联系人¦甲¦联系电话¦00012345
`
