"""Files annotated by the workers of a Dask cluster."""
