import type { FillInCell, FillInSheet } from '@heng/render/fill-in-book'
import { placeMarkers } from './sheet-markers'
import type { TemplateManifest } from './template-manifest'

export const guideId = 'G1'

const linesOf = ({
  organization,
  fiscalYear,
  amountUnit,
  forms,
  spareForms,
  columns,
}: TemplateManifest): string[] => [
  `填报单位：${organization}`,
  `预算年度：${fiscalYear}　金额单位：${amountUnit}`,
  '一、怎样填',
  `1. 每个项目一张表页：已有项目 ${forms.length} 个，已填好现有内容，直接修改；新增项目填在“新增”表页，共 ${spareForms} 张，不用的留空。`,
  '2. 只填黄色单元格，其余单元格已锁定；标题、行列和表页不要增删、改名。',
  '3. 有下拉列表的单元格请从列表中选择；计量单位和单位名称也可以填列表以外的内容。',
  ...(columns.includes('level1') && columns.includes('level2')
    ? ['4. 先选一级指标，再选二级指标：二级指标的列表随一级指标变化。']
    : []),
  '二、怎样增删',
  '1. 新增指标填在指标表下面的空行；删除指标把该行清空。',
  '2. 项目不再申报，在该表页右上角“本项目”处选“撤销”，不要删除表页。',
  '三、怎样核对',
  ...(columns.includes('weight')
    ? ['1. 指标表下有权重合计，绿色为符合，红色为不符合；“项目清单”汇总各项目的金额和权重。']
    : ['1. “项目清单”汇总各项目的金额。']),
  '2. 金额、权重填数字，不带单位和百分号。',
  '四、怎样交回',
  '1. 保存为 Excel 工作簿（.xlsx）原样交回；导入时按隐藏的编号对应项目和指标，先显示修改前后的对比，模板规定以外的改动会逐条列出。',
]

/** The first sheet: for whom the template is and how it is filled in. */
export const guideSheet = (manifest: TemplateManifest): { id: string; sheet: FillInSheet } => {
  const lines = linesOf(manifest)
  const cells: FillInCell[] = [
    {
      row: 2,
      column: 2,
      value: `${manifest.fiscalYear}年度项目和绩效目标填报表`,
      look: { font: 'hei', size: 18, align: 'center' },
    },
    ...lines.map(
      (value, at): FillInCell => ({
        row: 3 + at,
        column: 2,
        value,
        look: { size: 11, align: 'left', ...(/^[一二三四]、/u.test(value) ? { font: 'hei' as const } : {}) },
      }),
    ),
  ]
  return {
    id: guideId,
    sheet: {
      name: '填报说明',
      state: 'visible',
      orientation: 'portrait',
      columns: [{ width: 6, hidden: true }, { width: 88 }],
      heights: new Map([
        [2, 40],
        ...lines.map((line, at): [number, number] => [3 + at, line.length > 42 ? 36 : 22]),
      ]),
      hiddenRows: new Set([1]),
      frozenRows: 0,
      cells: [...placeMarkers(guideId, lines.length + 2, 2), ...cells],
      marks: [],
    },
  }
}
