/** Where a link of an article leads: commands that open a page, and fields of the settings, called as they are called there. */
import { routeOf } from '@/lib/commands/define-command'
import { COMMANDS } from '@/lib/commands/registry'
import { SETTING_FIELDS } from '@/lib/commands/setting-fields'
import type { Sentence } from '@/lib/core/sentence'

export interface Door {
  id: string
  title: Sentence
  /** Hash route of the options page. */
  route: string
}

const SETTING = 'setting.'

/**
 * @returns `undefined`: there is no such page; a test finds none in the articles
 * @example doorOf('page.accounts')?.route // 'accounts'
 * @example doorOf('setting.pin')?.route // 'settings/pin'
 */
export function doorOf(id: string): Door | undefined {
  if (id.startsWith(SETTING)) {
    const field = SETTING_FIELDS.find((each) => each.id === id.slice(SETTING.length))
    return field && { id, title: field.label, route: `settings/${field.id}` }
  }
  const command = COMMANDS.find((each) => each.id === id)
  const route = command && routeOf(command)
  return command && route !== undefined ? { id, title: command.title, route } : undefined
}
