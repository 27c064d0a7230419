#pragma once

#include "fonts/destroy.h"

#include <hb-subset.h>
#include <hb.h>

#include <memory>

namespace broadsheet {

// Owners of HarfBuzz objects.
using BlobPtr = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using FacePtr = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using FontPtr = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using BufferPtr = std::unique_ptr<hb_buffer_t, Destroy<hb_buffer_destroy>>;
using SubsetInputPtr = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using SubsetPlanPtr = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;
using DrawFuncsPtr = std::unique_ptr<hb_draw_funcs_t, Destroy<hb_draw_funcs_destroy>>;

}  // namespace broadsheet
