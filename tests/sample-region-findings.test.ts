import type { Finding } from '@heng/domain/finding'
import { readDocument } from '@heng/intake/read-document'
import { checkDocuments } from '@heng/operations/files/check-documents'
import {
  plantedFindings,
  sampleDocuments,
  type PlantedFinding,
} from '@heng/operations/sample-region/sample-documents'
import type { SampleLayout } from '@heng/operations/sample-region/sample-layout'
import { plantedMistakes } from '@heng/operations/sample-region/planted-mistakes'
import { readingShapes } from '@heng/statute/reading-shapes'
import { describe, expect, it } from 'vitest'

type Options = Parameters<typeof sampleDocuments>[0]

/** The findings of the sample documents, all of them or those of one layout. */
const findingsOf = (options: Options, layout?: SampleLayout): Finding[] => {
  const documents = sampleDocuments(options).filter((one) => layout === undefined || one.layout === layout)
  return checkDocuments(
    documents.map(({ name, content }) =>
      readDocument(name, new TextEncoder().encode(content), readingShapes),
    ),
  ).evaluation.findings
}

/** A rule may name the variant of its finding behind its id; "/rounding" is a finding of its own. */
const ruleOf = (id: string): string => (id.endsWith('/rounding') ? id : id.split('/').slice(0, 2).join('/'))

const said = ({ rule, severity, document, line }: Omit<PlantedFinding, 'mistake' | 'figures'>): string =>
  `${severity} ${rule} ${document}:${line}`

const saidOf = (finding: Finding): string =>
  said({
    rule: ruleOf(finding.rule),
    severity: finding.severity,
    document: finding.places[0]?.source ?? '',
    line: finding.places[0]?.line ?? 0,
  })

const serious = (findings: readonly Finding[]): Finding[] => findings.filter((one) => one.severity !== 'hint')

const inOrder = (texts: readonly string[]): string[] => [...texts].sort()

const shows = (finding: Finding, figure: string): boolean =>
  JSON.stringify(finding.facts).includes(figure) || finding.message.replaceAll(',', '').includes(figure)

describe('the sample region without planted mistakes', () => {
  it.each([{ size: 'small', seed: 1 }, { size: 'small', seed: 2 }, { size: 'full' }] as const)(
    'has no finding that is an error or a warning (%o)',
    (options) => {
      const findings = serious(findingsOf({ planted: false, ...options }))
      expect(findings.map((finding) => `${saidOf(finding)} ${finding.message}`)).toEqual([])
    },
  )
})

describe('the sample region with its planted mistakes', () => {
  const found = findingsOf({})
  const planted = plantedFindings()
  const severe = planted.filter((one) => one.severity !== 'hint')

  it('has exactly the planted errors and warnings', () => {
    expect(inOrder(serious(found).map(saidOf))).toEqual(inOrder(severe.map(said)))
  })

  it('has the planted hints', () => {
    const hints = planted.filter((one) => one.severity === 'hint')
    expect(hints.length).toBeGreaterThan(0)
    expect(found.map(saidOf)).toEqual(expect.arrayContaining(hints.map(said)))
  })

  it.each(planted.map((one) => [`${one.rule} (${one.mistake})`, one] as const))(
    '%s shows its figures',
    (_name, one) => {
      const candidates = found.filter((finding) => saidOf(finding) === said(one))
      expect(candidates.some((finding) => one.figures.every((figure) => shows(finding, figure)))).toBe(true)
    },
  )
})

describe('each planted mistake alone', () => {
  it.each(plantedMistakes.map((mistake) => [mistake.name, mistake] as const))(
    '%s has its own findings and no others',
    (_name, mistake) => {
      const options = { planted: [mistake] }
      const wanted = plantedFindings(options).filter((one) => one.severity !== 'hint')
      expect(inOrder(serious(findingsOf(options, mistake.layout)).map(saidOf))).toEqual(
        inOrder(wanted.map(said)),
      )
    },
  )
})
