import fc from 'fast-check';
import { isFull } from './case-count.ts';

// Properties try the same cases in every run of the suite; `npm run fuzz` tries new ones each time, and a failure prints their seed.
if (!isFull) fc.configureGlobal({ seed: 20_250_101 });
