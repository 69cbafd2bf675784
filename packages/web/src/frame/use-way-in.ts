import type { SessionAnswer } from '@heng/server/sign-in'
import { useEffect, useState } from 'react'

/**
 * Leads to the sign-in whoever is not signed in, or not any more, and to their account whoever has to set up a second
 * factor first. `restricted`: nothing else may be done yet; `leaving`: the page asked for is not to be drawn.
 */
export const useWayIn = (
  session: SessionAnswer | undefined,
  path: string,
  open: boolean,
): { restricted: boolean; leaving: boolean } => {
  const account = session?.account ?? null
  const mustSignIn = !open && session !== undefined && account === null
  const restricted = session?.secondFactor === 'required'
  const mustSetUp = restricted && !open && path !== '/account'
  const [hadAccount, setHadAccount] = useState(false)
  if (account !== null && !hadAccount) setHadAccount(true)
  useEffect(() => {
    const here = `${window.location.pathname}${window.location.search}`
    if (mustSignIn)
      window.location.assign(`/sign-in?to=${encodeURIComponent(here)}${hadAccount ? '&ended=1' : ''}`)
    else if (mustSetUp) window.location.assign('/account')
  }, [mustSignIn, mustSetUp, hadAccount])
  return { restricted, leaving: mustSignIn || mustSetUp }
}
