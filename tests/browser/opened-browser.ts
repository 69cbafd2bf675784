import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
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

export type OpenedBrowser = {
  /** A page that remembers what went wrong in it: errors of scripts, of the console, requests to elsewhere. */
  page: (size: keyof typeof sizes) => Promise<{ page: Page; wrongs: string[] }>
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

/** Opens an installed Chromium with a profile of its own. */
export const openBrowser = async (home: string): Promise<OpenedBrowser> => {
  const executablePath = programs.find((program) => program !== '' && existsSync(program))
  if (!executablePath) throw new Error('no Chromium found: install it or name it in HENG_BROWSER')
  const profile = mkdtempSync(join(tmpdir(), 'heng-profile-'))
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args,
    locale: 'zh-CN',
  })
  context.setDefaultTimeout(20_000)
  return {
    page: async (size) => {
      const page = await context.newPage()
      await page.setViewportSize(sizes[size])
      return { page, wrongs: watch(page, home) }
    },
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
