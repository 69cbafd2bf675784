import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { rulesQuery } from '../api/queries'
import { ruleOf } from '../reading/keyed-finding'

/** The Chinese title of a rule; its id until the titles are here. */
export const useRuleTitles = (): ((id: string) => string) => {
  const { data } = useQuery(rulesQuery)
  const titles = useMemo(() => new Map(data?.rules.map(({ id, title }) => [id, title])), [data])
  return useCallback((id: string) => titles.get(ruleOf(id)) ?? id, [titles])
}
