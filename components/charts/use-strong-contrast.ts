/** Whether more contrast is asked for, by the person, the system's own wish or its forced colours: lines then get patterns. */
import { useThemeVersion } from './use-theme-version'

export function useStrongContrast(): boolean {
  useThemeVersion()
  return (
    document.documentElement.dataset.contrast === 'more' ||
    window.matchMedia('(prefers-contrast: more)').matches ||
    window.matchMedia('(forced-colors: active)').matches
  )
}
