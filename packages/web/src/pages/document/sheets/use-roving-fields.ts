import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import { useEffect } from 'react'
import { useDesk } from '../document-context'
import { fieldElement } from '../field-element'

const fieldsIn = (sheet: HTMLElement): HTMLElement[] => [
  ...sheet.querySelectorAll<HTMLElement>('[data-path]'),
]

type Direction = { along: 'x' | 'y'; sign: 1 | -1 }

const directions: Record<string, Direction> = {
  ArrowRight: { along: 'x', sign: 1 },
  ArrowLeft: { along: 'x', sign: -1 },
  ArrowDown: { along: 'y', sign: 1 },
  ArrowUp: { along: 'y', sign: -1 },
}

/** The nearest field in a direction as the eye would see it: straight ones before those aside. */
const neighbour = (
  from: HTMLElement,
  fields: readonly HTMLElement[],
  { along, sign }: Direction,
): HTMLElement | null => {
  const box = from.getBoundingClientRect()
  const [cx, cy] = [box.left + box.width / 2, box.top + box.height / 2]
  let best: HTMLElement | null = null
  let least = Number.POSITIVE_INFINITY
  for (const field of fields) {
    if (field === from || field.tabIndex < -1) continue
    const other = field.getBoundingClientRect()
    const dx = other.left + other.width / 2 - cx
    const dy = other.top + other.height / 2 - cy
    const ahead = (along === 'x' ? dx : dy) * sign
    const aside =
      along === 'x'
        ? Math.max(0, other.top - cy, cy - other.bottom)
        : Math.max(0, other.left - cx, cx - other.right)
    if (ahead <= 2) continue
    const distance = ahead + aside * 8
    if (distance < least) [best, least] = [field, distance]
  }
  return best
}

/** Whether an element can be seen in what scrolls around it; one that can is left where it is. */
const isInView = (element: HTMLElement): boolean => {
  const scroller = element.closest('.record-scroll')
  const view = scroller?.getBoundingClientRect()
  const box = element.getBoundingClientRect()
  const right = scroller?.querySelector('.margin')?.getBoundingClientRect().left ?? view?.right ?? 0
  return (
    view !== undefined &&
    box.top >= view.top + 60 &&
    box.bottom <= view.bottom &&
    box.left >= view.left &&
    box.right <= right
  )
}

/**
 * Makes the fields of a sheet doors: click or Enter marks the source, arrow keys go from field to field, one
 * Tab stop for the whole sheet. Brings the marked field into view.
 */
export const useRovingFields = (sheet: RefObject<HTMLElement | null>, record: string) => {
  const { selection, selectField } = useDesk()
  const path = selection.record === record ? selection.path : null

  useEffect(() => {
    const fields = sheet.current ? fieldsIn(sheet.current) : []
    const entry = fields.find((field) => field.dataset['path'] === path) ?? fields[0]
    for (const field of fields) field.tabIndex = field === entry ? 0 : -1
  })

  useEffect(() => {
    if (!path || !sheet.current) return
    const field = fieldElement(sheet.current, path)
    if (field && !isInView(field)) field.scrollIntoView({ block: 'center', inline: 'center' })
  }, [sheet, path])

  const open = (target: EventTarget): boolean => {
    const field = target instanceof Element ? target.closest<HTMLElement>('[data-path]') : null
    const at = field?.dataset['path']
    if (!at) return false
    selectField(record, at)
    return true
  }
  return {
    onClick: (event: MouseEvent) => {
      if (window.getSelection()?.type !== 'Range') open(event.target)
    },
    onKeyDown: (event: KeyboardEvent) => {
      const direction = directions[event.key]
      if (event.key === 'Enter' || event.key === ' ') {
        if (open(event.target)) event.preventDefault()
      } else if (direction && sheet.current && event.target instanceof HTMLElement) {
        const fields = fieldsIn(sheet.current)
        const next = neighbour(event.target, fields, direction)
        if (!next) return
        event.preventDefault()
        event.target.tabIndex = -1
        next.tabIndex = 0
        next.focus()
      }
    },
  }
}
