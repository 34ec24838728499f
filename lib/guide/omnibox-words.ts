/** What is typed in the address bar, for articles that speak of it. The manifest's keyword; a test compares the two. */
export const OMNIBOX_KEYWORD = 'hf'

/** Begins an alert. */
export const OMNIBOX_ALERT = `${OMNIBOX_KEYWORD} alert eth 3200`
