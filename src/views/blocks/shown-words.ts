/** A cell or line of a block: words ready to be shown, already in the reader's language; formats escape them. */
export type Words = string;

/** How a thing stands, for those who see colours; the words say it too. */
export type Tone = 'good' | 'late' | 'open' | 'soon' | 'bad' | 'quiet';
