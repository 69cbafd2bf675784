/** Where somebody goes after signing in: a page of this site, never another one. */
export const whereTo = (search: string): string => {
  const to = new URLSearchParams(search).get('to') ?? '/'
  return /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/'
}
