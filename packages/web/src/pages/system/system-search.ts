export const systemTabs = ['accounts', 'organizations', 'codes', 'parameters', 'audit'] as const
export type SystemTab = (typeof systemTabs)[number]

/** The tab of the page stands in its address; anything else in it is left out. */
export const systemSearch = (search: Record<string, unknown>): { tab?: SystemTab } => {
  const tab = systemTabs.find((one) => one === search['tab'])
  return tab ? { tab } : {}
}
