import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { observe } from '@/lib/annotate/observer/observe'

export default defineUnlistedScript(() => {
  try {
    observe(window)
  } catch {
    // A page without what the observer needs goes on without it.
  }
})
