/** Whether Cmd is the key that commands are given with. */

interface WithHints {
  userAgentData?: { platform?: string }
}

/** @example isMac(navigator) // false on Windows and Linux */
export function isMac(navigator: Pick<Navigator, 'platform'> & WithHints): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgentData?.platform ?? navigator.platform)
}
