"""Gray pictures as the finders need them: reduced, cut out, compared with those before."""
