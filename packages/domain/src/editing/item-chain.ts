type Link<T> = { item: T; before: Link<T> | null; after: Link<T> | null }

/** An ordered list of keyed items in which setting, inserting and removing cost the same however long it is. */
type ItemChain<T> = {
  get: (key: string) => T | undefined
  set: (key: string, item: T) => void
  /** Puts an item behind the one called `after`, first for null; false where there is no such item. */
  insert: (after: string | null, item: T) => boolean
  remove: (key: string) => boolean
  /** In order; the very array it was made from while nothing was changed. */
  items: () => T[]
}

/** Makes a chain of items whose keys are all different. */
export const itemChain = <T extends { readonly key: string }>(source: T[]): ItemChain<T> => {
  const links = new Map<string, Link<T>>()
  let first: Link<T> | null = null
  let changed = false
  const place = (item: T, before: Link<T> | null): void => {
    const after: Link<T> | null = before ? before.after : first
    const link: Link<T> = { item, before, after }
    if (before) before.after = link
    else first = link
    if (after) after.before = link
    links.set(item.key, link)
  }
  let last: Link<T> | null = null
  for (const item of source) {
    place(item, last)
    last = links.get(item.key) ?? null
  }
  return {
    get: (key) => links.get(key)?.item,
    set: (key, item) => {
      const link = links.get(key)
      if (!link) return
      link.item = item
      changed = true
    },
    insert: (after, item) => {
      const before = after === null ? null : links.get(after)
      if (before === undefined) return false
      place(item, before)
      changed = true
      return true
    },
    remove: (key) => {
      const link = links.get(key)
      if (!link) return false
      if (link.before) link.before.after = link.after
      else first = link.after
      if (link.after) link.after.before = link.before
      links.delete(key)
      changed = true
      return true
    },
    items: () => {
      if (!changed) return source
      const items: T[] = []
      for (let link = first; link; link = link.after) items.push(link.item)
      return items
    },
  }
}
