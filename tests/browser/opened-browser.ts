import { existsSync } from 'node:fs'
import { samplePassword } from '@heng/operations/system/sample-desk'
import type { APIRequestContext, BrowserContext, Page } from 'playwright-core'
import { chromium } from 'playwright-core'

const programs = [
  process.env['HENG_BROWSER'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const sizes = { small: { width: 1366, height: 768 }, large: { width: 1920, height: 1080 } } as const

/** A page that remembers what went wrong in it: errors of scripts, of the console, requests to elsewhere. */
export type WatchedPage = { page: Page; wrongs: string[] }

export type OpenedBrowser = {
  /** A page of somebody, who signs in before the first one through the page for it. */
  page: (size: keyof typeof sizes, login?: string) => Promise<WatchedPage>
  /** A page of nobody yet, with cookies of its own. */
  stranger: (size: keyof typeof sizes) => Promise<WatchedPage>
  /** Requests with somebody's session. */
  api: (login?: string) => Promise<APIRequestContext>
  close: () => Promise<void>
}

const watch = (page: Page, home: string): string[] => {
  const wrongs: string[] = []
  page.on('pageerror', (error) => wrongs.push(`script: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') wrongs.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !/^(?:data|blob):/.test(request.url()))
      wrongs.push(`request to ${request.url()}`)
  })
  return wrongs
}

/** Signs in as people do. */
const signIn = async (
  context: BrowserContext,
  home: string,
  login: string,
  password: string,
): Promise<void> => {
  const page = await context.newPage()
  await page.goto(`${home}/sign-in`)
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('button', { name: '退出' }).waitFor()
  await page.close()
}

/** The clerk of a unit for which nothing is imported in the sample region. */
const nobodysDocuments = 'weijian-benji'

/** Opens an installed Chromium; everybody in it has cookies of their own and the same password. */
export const openBrowser = async (home: string, password = samplePassword): Promise<OpenedBrowser> => {
  const executablePath = programs.find((program) => program !== '' && existsSync(program))
  if (!executablePath) throw new Error('no Chromium found: install it or name it in HENG_BROWSER')
  const browser = await chromium.launch({ executablePath, headless: true, args })
  const anew = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ locale: 'zh-CN' })
    context.setDefaultTimeout(20_000)
    return context
  }
  const people = new Map<string, Promise<BrowserContext>>()
  const enter = async (login: string): Promise<BrowserContext> => {
    const context = await anew()
    await signIn(context, home, login, password)
    return context
  }
  const contextOf = (login: string): Promise<BrowserContext> => {
    const known = people.get(login) ?? enter(login)
    people.set(login, known)
    return known
  }
  const pageIn = async (context: BrowserContext, size: keyof typeof sizes): Promise<WatchedPage> => {
    const page = await context.newPage()
    await page.setViewportSize(sizes[size])
    return { page, wrongs: watch(page, home) }
  }
  return {
    page: async (size, login = nobodysDocuments) => pageIn(await contextOf(login), size),
    stranger: async (size) => pageIn(await anew(), size),
    api: async (login = nobodysDocuments) => (await contextOf(login)).request,
    close: () => browser.close(),
  }
}
