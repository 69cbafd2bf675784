import type { Edition } from '@heng/domain/edition'
import type { Evaluation, Facts, Finding, FindingPlace, Severity } from '@heng/domain/finding'
import type { HengDocument } from '@heng/domain/records/document'
import { isDoubted } from './doubted'
import { excerptOf, nameOf } from './excerpt'
import { groupsOf } from './group'
import type { Breach, HengRecord, Rule, Spot } from './rule'
import { viewOf } from './view'

/** Every place a breach involves, each once: its spots first, then the terms of its identity. */
const placesOf = ({ spots, identity }: Breach): FindingPlace[] => {
  const places = new Map<string, FindingPlace>()
  const all: readonly Spot[] = [...spots, ...(identity?.terms ?? [])]
  for (const { document, place, record, text, field } of all) {
    const key = `${document.source}:${place.line}:${place.cell ?? ''}:${field ?? ''}`
    if (places.has(key)) continue
    places.set(key, {
      source: document.source,
      line: place.line,
      ...(place.cell === undefined ? {} : { cell: place.cell }),
      text: text ?? (record ? excerptOf(record, place) : ''),
      record: record?.id ?? null,
      ...(field === undefined ? {} : { field }),
    })
  }
  return [...places.values()]
}

const recordOf = (record: HengRecord | null): Finding['record'] =>
  record && {
    kind: record.record,
    id: record.id,
    seq: record.record === 'performance-target' ? (record.seq?.value ?? null) : null,
    name: nameOf(record),
  }

/** What stands on a line that the reader doubted is no certain breach. */
const severityOf = (rule: Rule, breach: Breach): Severity => {
  if (breach.variant === 'rounding') return 'hint'
  const severity = breach.severity ?? rule.severity
  return severity === 'error' && isDoubted(breach.spots[0]) ? 'warning' : severity
}

const plainFacts = (facts: Facts): Finding['facts'] => {
  const plain: Finding['facts'] = {}
  for (const [key, value] of Object.entries(facts))
    plain[key] = typeof value === 'object' && value !== null ? [...value] : value
  return plain
}

/** A finding still without its group. */
const findingOf = (rule: Rule, breach: Breach): Omit<Finding, 'group'> => {
  const variant = breach.variant ?? null
  return {
    rule: variant ? `${rule.id}/${variant}` : rule.id,
    severity: severityOf(rule, breach),
    message: rule.message(breach.facts, variant),
    remedy: rule.remedy(breach.facts, variant),
    facts: plainFacts(breach.facts),
    authority: rule.cites.map((citation) => citation.text),
    places: placesOf(breach),
    record: recordOf(breach.spots[0].record),
  }
}

/** Why a rule does not hold in a year, or null when it does (also when the year is not known). */
export const notInForce = (rule: Rule, year: number | null): string | null => {
  const { from = null, to = null } = rule.inForce ?? {}
  if (year === null) return null
  if (from !== null && year < from) return `自 ${from} 年度起适用，资料为 ${year} 年度`
  if (to !== null && year > to) return `适用至 ${to} 年度，资料为 ${year} 年度`
  return null
}

type Symptom = { rule: Rule; breach: Breach; order: readonly [number, number, number] }

const compareSymptoms = (left: Symptom, right: Symptom): number =>
  left.order[0] - right.order[0] ||
  left.order[1] - right.order[1] ||
  left.order[2] - right.order[2] ||
  (left.rule.id < right.rule.id ? -1 : left.rule.id > right.rule.id ? 1 : 0)

/** The key of a finding that shares its cause with none: readable, and the same in every run. */
const ownKeys = (symptoms: readonly Symptom[]): string[] => {
  const seen = new Map<string, number>()
  return symptoms.map(({ rule, breach }) => {
    const [{ document, place }] = breach.spots
    const cell = place.cell === undefined ? '' : `:${place.cell}`
    const key = `${rule.id}@${document.source}:${place.line}${cell}`
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? key : `${key}#${times}`
  })
}

const summaryOf = (
  findings: readonly Finding[],
  counts: { passed: number; failed: number; notChecked: number },
): Evaluation['summary'] => {
  const summary = { ...counts, errors: 0, warnings: 0, hints: 0 }
  for (const { severity } of findings)
    switch (severity) {
      case 'error':
        summary.errors += 1
        break
      case 'warning':
        summary.warnings += 1
        break
      case 'hint':
        summary.hints += 1
        break
    }
  return summary
}

/**
 * Evaluates rules over an edition: every finding with all the cells it involves, in the order of the documents,
 * lines and rule ids, grouped by root cause; what cannot be checked is listed with its reason. Pure: the same
 * edition and rules give the same evaluation.
 */
export const evaluate = (edition: Edition, rules: readonly Rule[]): Evaluation => {
  const view = viewOf(edition)
  const documents = new Map<HengDocument, number>(edition.documents.map((document, at) => [document, at]))
  const symptoms: Symptom[] = []
  const notChecked: Evaluation['notChecked'] = []
  let passed = 0
  let failed = 0
  for (const rule of rules) {
    const reason = notInForce(rule, edition.fiscalYear) ?? rule.notCheckable(view)
    if (reason !== null) {
      notChecked.push({ rule: rule.id, reason })
      continue
    }
    const before = symptoms.length
    for (const breach of rule.check(view)) {
      const [{ document, place }] = breach.spots
      symptoms.push({
        rule,
        breach,
        order: [documents.get(document) ?? edition.documents.length, place.line, place.cell ?? -1],
      })
    }
    if (symptoms.length === before) passed += 1
    else failed += 1
  }
  symptoms.sort(compareSymptoms)
  const own = ownKeys(symptoms)
  const groups = groupsOf(
    symptoms.map(({ breach }, at) => ({
      identity: breach.identity ?? null,
      root: breach.root ?? null,
      own: own[at] ?? '',
    })),
  )
  const findings = symptoms.map(({ rule, breach }, at) => ({
    ...findingOf(rule, breach),
    group: groups[at] ?? '',
  }))
  return {
    summary: summaryOf(findings, { passed, failed, notChecked: notChecked.length }),
    findings,
    notChecked,
  }
}
