declare module 'postject' {
  /** Puts bytes into an executable, where a program that looks for the fuse finds them. */
  export function inject(
    file: string,
    name: string,
    content: Buffer,
    options: { readonly sentinelFuse: string; readonly machoSegmentName?: string },
  ): Promise<void>;
}
