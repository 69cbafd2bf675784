import type { EditionTarget } from '@heng/domain/editing/edition-record'
import { operation as addRecord } from '../editions/add-record'
import { operation as createEdition } from '../editions/create-edition'
import type { RecordAnswer } from '../editions/edition-answers'
import { operation as moveEdition } from '../editions/move-edition'
import type { TestDesk, TestLogin } from '../test-desk'

/** A project's form whose indicator weights are these; they should sum to 90. */
const exampleForm = (name: string, weights: readonly string[]): EditionTarget => ({
  record: 'performance-target',
  scope: 'project',
  title: '项目支出绩效目标表',
  fiscalYear: 2026,
  amountUnit: '万元',
  fields: {
    name,
    department: '201-示例区教育委员会',
    'budget.total': '120.00',
    executionWeight: '10',
    goal: '改善办学条件',
  },
  printedFields: ['name', 'department', 'budget.total', 'executionWeight', 'goal'],
  indicatorColumns: ['level1', 'level2', 'name', 'operator', 'value', 'unit', 'weight', 'core'],
  indicators: weights.map((weight, at) => ({
    key: `i${at}`,
    level1: '产出指标',
    level2: '数量指标',
    name: `改造校舍${at + 1}`,
    operator: '≥',
    value: '10',
    unit: '所',
    weight,
    core: '是',
    note: null,
  })),
})

/** Opens an edition with forms of these names and weights; answers its id and those of the forms. */
export const openWithForms = async (
  desk: TestDesk,
  login: TestLogin,
  given: { stage: string; fiscalYear?: number },
  forms: readonly (readonly [name: string, weights: readonly string[]])[],
): Promise<{ edition: string; records: string[] }> => {
  const { edition } = await desk.perform<{ edition: { id: string } }>(login, createEdition, {
    fiscalYear: 2026,
    ...given,
  })
  const records: string[] = []
  for (const [name, weights] of forms) {
    const data = exampleForm(name, weights)
    records.push((await desk.perform<RecordAnswer>(login, addRecord, { edition: edition.id, data })).id)
  }
  await desk.heng.idle()
  return { edition: edition.id, records }
}

/** Moves an edition as somebody; answers the state it is in then. */
export const moved = async (
  desk: TestDesk,
  login: TestLogin,
  edition: string,
  move: string,
): Promise<string> => {
  await desk.heng.idle()
  const answer = await desk.perform<{ edition: { state: string } }>(login, moveEdition, { edition, move })
  return answer.edition.state
}
