/** The reader of zips, in a file of its own so that it is loaded when a zip is opened: what only checks parts of an office file opens none. */
export { fromBufferPromise } from 'yauzl';
