import { applyChanges } from '@heng/domain/editing/apply-changes'
import { diffRecords, type RecordDifference } from '@heng/domain/editing/diff-records'
import type { EditionRecord, EditionTarget } from '@heng/domain/editing/edition-record'
import { changesForMine, rebaseRecord, type RecordClash } from '@heng/domain/editing/rebase-record'
import type { StoredRecord } from '@heng/store/edition-records'
import type { ChangedForm, FilledTemplate } from './filled-sheets'
import { stableId } from './stable-keys'
import { pathLabel } from './template-fields'

/** Something the template and somebody at the desk have decided differently since the template was given out. */
export type TemplateClash = {
  /** "<record>/<path>": names it when the template's side is to hold. */
  id: string
  sheet: string
  name: string | null
  label: string
  /** What the template was given out with, what it says now, what the desk says now; null: empty or gone. */
  before: string | null
  mine: string | null
  theirs: string | null
}

/** Whose side of a clash holds, by its id. */
export type TemplateDecisions = ReadonlyMap<string, 'mine' | 'theirs'>

type PlannedChange = {
  record: StoredRecord
  sheet: string
  data: EditionRecord
  differences: readonly RecordDifference[]
}

/** What taking a filled template into an edition does, as the edition is now. */
export type DeskPlan = {
  changed: readonly PlannedChange[]
  added: readonly { sheet: string; lineage: string; data: EditionTarget }[]
  removed: readonly { record: StoredRecord; sheet: string }[]
  /** Not decided yet; while there are any nothing is taken. */
  clashes: readonly TemplateClash[]
  /** Forms whose record is no longer in the edition. */
  missing: readonly { sheet: string; name: string | null }[]
}

const clashWords = ({ id: record, sheet, name, after }: ChangedForm, clash: RecordClash): TemplateClash => {
  const path = clash.clash === 'value' ? clash.id : `${clash.id}/name`
  const label = pathLabel(path, after.scope)
  const common = { id: `${record}/${clash.id}`, sheet, name }
  switch (clash.clash) {
    case 'value':
      return { ...common, label, before: clash.before, mine: clash.mine, theirs: clash.theirs }
    case 'removed-by-them':
      return { ...common, label: '指标', before: '有', mine: '已修改', theirs: null }
    case 'removed-by-me':
      return { ...common, label: '指标', before: '有', mine: null, theirs: '已修改' }
  }
}

const planChange = (
  form: ChangedForm,
  record: StoredRecord,
  decisions: TemplateDecisions,
): { change: PlannedChange[]; clashes: TemplateClash[] } => {
  const rebased = rebaseRecord(form.before, form.after, record.data)
  const clashes: TemplateClash[] = []
  let data = rebased.record
  for (const clash of rebased.clashes) {
    const words = clashWords(form, clash)
    const decision = decisions.get(words.id)
    if (decision === 'mine') data = applyChanges(data, changesForMine(clash))
    else if (decision === undefined) clashes.push(words)
  }
  const differences = diffRecords(record.data, data)
  return {
    change: differences.length > 0 ? [{ record, sheet: form.sheet, data, differences }] : [],
    clashes,
  }
}

/** A form that was withdrawn; where somebody has worked on it since, that is a clash. */
const planRemoval = (
  { id, sheet, name, before }: FilledTemplate['removed'][number],
  record: StoredRecord,
  decisions: TemplateDecisions,
): { removed: DeskPlan['removed']; clashes: TemplateClash[] } => {
  const changed = diffRecords(before, record.data).length
  const clash = `${id}/title`
  const decision = changed === 0 ? 'mine' : decisions.get(clash)
  if (decision !== undefined) return { removed: decision === 'mine' ? [{ record, sheet }] : [], clashes: [] }
  const theirs = `已修改 ${changed} 处`
  return {
    removed: [],
    clashes: [{ id: clash, sheet, name, label: '本项目', before: '保留', mine: '撤销', theirs }],
  }
}

/**
 * Brings a filled template onto an edition's records: what both sides changed alike or apart is joined, what they
 * decided differently is a clash until `decisions` says whose side holds. New forms have a lineage that follows from what they say,
 * so that one that was taken before is known.
 */
export const deskPlan = (
  filled: FilledTemplate,
  edition: string,
  records: readonly StoredRecord[],
  decisions: TemplateDecisions,
): DeskPlan => {
  const byId = new Map(records.map((record) => [record.id, record]))
  const plan = {
    changed: [] as PlannedChange[],
    added: [] as { sheet: string; lineage: string; data: EditionTarget }[],
    removed: [] as { record: StoredRecord; sheet: string }[],
    clashes: [] as TemplateClash[],
    missing: [] as { sheet: string; name: string | null }[],
  }
  for (const form of filled.changed) {
    const record = byId.get(form.id)
    if (record?.data.record !== 'performance-target') {
      plan.missing.push({ sheet: form.sheet, name: form.name })
      continue
    }
    const { change, clashes } = planChange(form, record, decisions)
    plan.changed.push(...change)
    plan.clashes.push(...clashes)
  }
  for (const form of filled.removed) {
    const record = byId.get(form.id)
    // One that is gone already needs nothing.
    if (!record || record.data.record !== 'performance-target') continue
    const { removed, clashes } = planRemoval(form, record, decisions)
    plan.removed.push(...removed)
    plan.clashes.push(...clashes)
  }
  const known = new Set(records.map(({ lineage }) => lineage))
  filled.added.forEach(({ sheet, data }, at) => {
    const before = filled.added
      .slice(0, at)
      .filter((one) => JSON.stringify(one.data) === JSON.stringify(data))
    const lineage = stableId([edition, data, before.length])
    if (!known.has(lineage)) plan.added.push({ sheet, lineage, data })
  })
  return plan
}
