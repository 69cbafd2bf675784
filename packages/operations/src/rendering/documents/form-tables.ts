import type { ContentsEntry } from '@heng/domain/records/contents'
import type { HengDocument } from '@heng/domain/records/document'
import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Table } from '@heng/render/document'
import { fold } from '@heng/domain/fold'
import { contentsLine } from '../contents-table'
import { layoutFor } from '../form-layout'
import { targetForm } from '../target-form'

const bare = (name: string): string => fold(name).replaceAll(/\((?:重点|一级项目)\)|项目$/g, '')

/** The entries of the document's contents by the name of their form, each used once, in their order. */
const entriesByForm = (document: HengDocument): Map<PerformanceTarget, ContentsEntry> => {
  const entries = document.contents.flatMap((contents) => contents.entries)
  const forms = document.targets.filter(({ scope }) => scope === 'project')
  const free = new Set(entries)
  const found = new Map<PerformanceTarget, ContentsEntry>()
  const isNumbered = (form: PerformanceTarget, entry: ContentsEntry): boolean =>
    form.seq !== null && form.seq.value === entry.seq?.value
  const take = (fits: (form: PerformanceTarget, entry: ContentsEntry) => boolean): void => {
    for (const form of forms) {
      const entry = found.has(form) ? undefined : [...free].find((one) => fits(form, one))
      if (!entry) continue
      free.delete(entry)
      found.set(form, entry)
    }
  }
  const isNamed = (form: PerformanceTarget, entry: ContentsEntry): boolean =>
    bare(entry.name.value) === bare(form.name?.value ?? '')
  take((form, entry) => isNumbered(form, entry) && isNamed(form, entry))
  take(isNamed)
  take(isNumbered)
  // A form whose name the contents write differently is the one that stands where they list it.
  if (entries.length === forms.length)
    forms.forEach((form, at) => {
      const entry = entries[at]
      if (entry && free.has(entry) && !found.has(form)) found.set(form, entry)
    })
  return found
}

/** The forms of a document as tables, in its order; `template` as `layoutFor` takes it. */
export const formTables = (
  document: HengDocument,
  forms: readonly PerformanceTarget[],
  template: string | undefined,
): Table[] => {
  const entries = entriesByForm(document)
  return forms.map((form) => {
    const entry = entries.get(form)
    const asked = template !== undefined && form.scope === 'project'
    return targetForm(form, {
      layout: layoutFor(form, template),
      titled: asked,
      outlineText: entry ? contentsLine(entry) : null,
    })
  })
}
