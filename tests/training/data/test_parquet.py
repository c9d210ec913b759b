import numpy as np
import pytest
from PIL import Image

from training.data.open import open_data


def test_parquet_with_encoded_pictures(tmp_path, faces):
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    import io

    encoded = []
    for image in faces.images[:14]:
        buffer = io.BytesIO()
        Image.fromarray(image[:, :, 0]).save(buffer, "PNG")
        encoded.append({"bytes": buffer.getvalue(), "path": None})
    table = pa.table({"image": encoded, "label": faces.emotions[:14]})
    pq.write_table(table, tmp_path / "train-00000.parquet")
    found = open_data(tmp_path)
    assert np.array_equal(found.images, faces.images[:14])
    assert set(found.parts) == {"Training"}
