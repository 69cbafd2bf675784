import { describe, expect, it } from 'vitest'
import { plantedMistakes } from './planted-mistakes'
import { expectedExtract, plantedFindings, sampleDocuments } from './sample-documents'
import { sampleLayouts } from './sample-layout'

const clean = sampleDocuments({ planted: false })

describe('sampleDocuments', () => {
  it('prints one document in each layout', () => {
    expect(clean.map((document) => document.layout)).toEqual([...sampleLayouts])
    expect(new Set(clean.map((document) => document.name)).size).toBe(clean.length)
  })

  it('sets in the expected records the line at which each form begins', () => {
    for (const { content, expected } of clean) {
      const lines = content.split('\n')
      for (const target of expected.targets)
        expect(lines[target.line - 1], target.name).toMatch(/绩效目标(?:申报)?表|^序号：\d+$|^项目名称\t/)
    }
  })

  it('makes mistakes only where it is told to', () => {
    for (const mistake of plantedMistakes) {
      const changed = sampleDocuments({ planted: [mistake] })
        .filter((document, at) => document.content !== clean[at]?.content)
        .map((document) => document.layout)
      expect(changed, mistake.name).toEqual([mistake.layout])
    }
  })

  it('leaves its own records alone from one call to the next', () => {
    expect(sampleDocuments({ planted: false })).toEqual(clean)
  })
})

describe('expectedExtract', () => {
  it('carries the mistakes that stand in the records', () => {
    const planted = sampleDocuments()
    for (const [at, document] of planted.entries()) {
      const before = clean[at]
      expect(before && expectedExtract(before)).not.toEqual(expectedExtract(document))
    }
  })
})

describe('plantedFindings', () => {
  const findings = plantedFindings()
  const documents = new Map(sampleDocuments().map((document) => [document.name, document.content]))

  it('is empty when nothing is planted', () => {
    expect(plantedFindings({ planted: false })).toEqual([])
  })

  it('points at printed lines', () => {
    for (const { document, line, mistake } of findings) {
      const text = documents.get(document)?.split('\n')[line - 1] ?? ''
      expect(text.trim(), mistake).not.toBe('')
    }
  })

  it('has a mistake for every group of rules', () => {
    const groups = new Set(findings.map((finding) => finding.rule.split('/')[0]))
    expect(groups).toEqual(new Set(['performance', 'catalogue', 'budget', 'disclosure', 'adjustment']))
  })
})
