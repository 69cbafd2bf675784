type Keyed = { readonly key: string }
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

/** Where each key stands: made once for a list and kept for all that are made of it by setting values. */
const places = new WeakMap<readonly Keyed[], ReadonlyMap<string, number>>()

const placesOf = (items: readonly Keyed[]): ReadonlyMap<string, number> => {
  const known = places.get(items) ?? new Map(items.map(({ key }, at) => [key, at]))
  places.set(items, known)
  return known
}

/** The items as links, for inserting and removing. */
const linked = <T extends Keyed>(source: readonly T[]) => {
  const links = new Map<string, Link<T>>()
  let first: Link<T> | null = null
  const place = (item: T, before: Link<T> | null): Link<T> => {
    const after: Link<T> | null = before ? before.after : first
    const link: Link<T> = { item, before, after }
    if (before) before.after = link
    else first = link
    if (after) after.before = link
    links.set(item.key, link)
    return link
  }
  let last: Link<T> | null = null
  for (const item of source) last = place(item, last)
  return {
    links,
    place,
    remove: (link: Link<T>): void => {
      if (link.before) link.before.after = link.after
      else first = link.after
      if (link.after) link.after.before = link.before
      links.delete(link.item.key)
    },
    items: (): T[] => {
      const items: T[] = []
      for (let link = first; link; link = link.after) items.push(link.item)
      return items
    },
  }
}

/** Makes a chain of items whose keys are all different. */
export const itemChain = <T extends Keyed>(source: T[]): ItemChain<T> => {
  const at = placesOf(source)
  let set: T[] | null = null
  let chain: ReturnType<typeof linked<T>> | null = null
  const open = (): ReturnType<typeof linked<T>> => {
    chain ??= linked(set ?? source)
    return chain
  }
  return {
    get: (key) => (chain ? chain.links.get(key)?.item : (set ?? source)[at.get(key) ?? -1]),
    set: (key, item) => {
      const link = chain?.links.get(key)
      const place = at.get(key)
      if (link) link.item = item
      else if (!chain && place !== undefined) {
        set ??= [...source]
        set[place] = item
      }
    },
    insert: (after, item) => {
      if (after !== null && !open().links.has(after)) return false
      open().place(item, after === null ? null : (open().links.get(after) ?? null))
      return true
    },
    remove: (key) => {
      const link = open().links.get(key)
      if (link) open().remove(link)
      return link !== undefined
    },
    items: () => {
      if (chain) return chain.items()
      if (set) places.set(set, at)
      return set ?? source
    },
  }
}
