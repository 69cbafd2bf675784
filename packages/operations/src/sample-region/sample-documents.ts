import { writeAdjustmentPlan } from './layouts/adjustment-plan'
import { writeCommitteeBudget } from './layouts/committee-budget'
import { writeDepartmentDisclosure } from './layouts/department-disclosure'
import { writeLevelOneVolume } from './layouts/level-one-volume'
import { writeProgrammeVolume } from './layouts/programme-volume'
import { edited, type ExpectedFinding, type PlantedMistake, type Spot } from './planted-mistake'
import { plantedMistakes } from './planted-mistakes'
import { adjustmentRecord } from './records/adjustment-record'
import { committeeRecord } from './records/committee-record'
import { disclosureRecord } from './records/disclosure-record'
import { levelOneVolumeRecord, programmeVolumeRecord } from './records/volume-records'
import type { SampleExtract } from './sample-extract'
import { type SampleLayout, sampleLayouts } from './sample-layout'
import { sampleRegion, type SampleRegion, type SampleRegionOptions } from './sample-region'

/** How the records of each layout are derived from the region. */
const recordOf: Record<SampleLayout, (region: SampleRegion) => SampleExtract> = {
  adjustment: (region) => adjustmentRecord(region.adjustment),
  volume: ({ keyProgrammes }) => programmeVolumeRecord(keyProgrammes.programmes, keyProgrammes.fiscalYear),
  disclosure: (region) => disclosureRecord(region.education),
  committee: (region) => committeeRecord(region.committee),
  levelOne: ({ levelOneProjects }) =>
    levelOneVolumeRecord(levelOneProjects.programmes, levelOneProjects.fiscalYear),
}

/** Prints the records; sets in them the lines at which their tables and forms stand. */
const write: Record<SampleLayout, (extract: SampleExtract) => string> = {
  adjustment: writeAdjustmentPlan,
  volume: writeProgrammeVolume,
  disclosure: writeDepartmentDisclosure,
  committee: writeCommitteeBudget,
  levelOne: writeLevelOneVolume,
}

export type SampleOptions = SampleRegionOptions & {
  /** Whether the documents carry the planted mistakes (they do unless told otherwise), or only some of them. */
  planted?: boolean | readonly PlantedMistake[]
}

export type SampleDocument = {
  layout: SampleLayout
  /** File name. */
  name: string
  content: string
  /** What reading the content must give. */
  expected: SampleExtract
}

const mistakesOf = ({ planted = true }: SampleOptions): readonly PlantedMistake[] =>
  planted === true ? plantedMistakes : planted === false ? [] : planted

/** The five sample documents as texts, with planted mistakes unless `planted` is false. */
export const sampleDocuments = (options: SampleOptions = {}): SampleDocument[] => {
  const region = sampleRegion(options)
  const mistakes = mistakesOf(options)
  return sampleLayouts.map((layout) => {
    const own = mistakes.filter((mistake) => mistake.layout === layout)
    const expected = structuredClone(recordOf[layout](region))
    for (const mistake of own) mistake.change?.(expected)
    let content = write[layout](expected)
    for (const [find, replacement] of own.flatMap((mistake) => mistake.edit ?? [])) {
      const before = content.slice(0, content.indexOf(find))
      const added = replacement.split('\n').length - find.split('\n').length
      moveLines(expected, before.split('\n').length, added)
      expected.notes = expected.notes.map((note) => note.replace(find, replacement))
      content = edited(content, find, replacement)
    }
    return { layout, name: expected.source, content, expected }
  })
}

/** An edit that adds lines moves what stands below it. */
const moveLines = (extract: SampleExtract, below: number, added: number): void => {
  for (const record of [...extract.tables, ...extract.targets]) if (record.line > below) record.line += added
}

/** What reading this document must give, field by field. */
export const expectedExtract = (document: SampleDocument): SampleExtract => document.expected

export type PlantedFinding = Omit<ExpectedFinding, 'at'> & { mistake: string; document: string; line: number }

/** The findings that checking the sample documents must give, with the lines where they stand. */
export const plantedFindings = (options: SampleOptions = {}): PlantedFinding[] => {
  const documents = sampleDocuments(options)
  return mistakesOf(options).flatMap((mistake) => {
    const document = documents.find((one) => one.layout === mistake.layout)
    if (!document) return []
    return mistake.findings.map(({ at, ...finding }) => ({
      ...finding,
      mistake: mistake.name,
      document: document.name,
      line: lineOf(document, at),
    }))
  })
}

const lineOf = ({ content, expected }: SampleDocument, spot: Spot): number => {
  if ('form' in spot)
    return expected.targets.find((one) => one.scope === 'project' && one.name === spot.form)?.line ?? 0
  if ('table' in spot) return expected.tables.find((one) => one.kind === spot.table)?.line ?? 0
  let at = 0
  for (const text of spot.texts) {
    const found = content.indexOf(text, at === 0 ? 0 : at + 1)
    if (found < 0) throw new Error(`not in ${expected.source}: ${text}`)
    at = found + (text.startsWith('\n') ? 1 : 0)
  }
  return content.slice(0, at).split('\n').length
}
